import type { Rule } from '../rule.ts';
import { acronymExpansion } from './acronym-expansion.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { articleAgreement } from './article-agreement.ts';
import { avoidedWord } from './avoided-word.ts';
import { boilerplateInText } from './boilerplate-in-text.ts';
import { brokenLink } from './broken-link.ts';
import { capitalStart } from './capital-start.ts';
import { circularReference } from './circular-reference.ts';
import { codeGluedToText } from './code-glued-to-text.ts';
import { codeLevelUndefined } from './code-level-undefined.ts';
import { codeLevelVsRole } from './code-level-vs-role.ts';
import { codeSequenceGap } from './code-sequence-gap.ts';
import { colloquialism } from './colloquialism.ts';
import { commaInFlowText } from './comma-in-flow-text.ts';
import { commentInText } from './comment-in-text.ts';
import { compoundCompetency } from './compound-competency.ts';
import { contraction } from './contraction.ts';
import { copiedFile } from './copied-file.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateCompetency } from './duplicate-competency.ts';
import { duplicateExample } from './duplicate-example.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateManifest } from './duplicate-manifest.ts';
import { duplicateRequirement } from './duplicate-requirement.ts';
import { duplicateTitleOtherType } from './duplicate-title-other-type.ts';
import { duplicateWord } from './duplicate-word.ts';
import { emptyCollection } from './empty-collection.ts';
import { exampleEqualsSummary } from './example-equals-summary.ts';
import { exampleLooksLikeTitle } from './example-looks-like-title.ts';
import { exportUnsafe } from './export-unsafe.ts';
import { externalDefinitionDrift } from './external-definition-drift.ts';
import { fileNameIdMismatch } from './file-name-id-mismatch.ts';
import { fillerOrTrivialising } from './filler-or-trivialising.ts';
import { firstPersonSingular } from './first-person-singular.ts';
import { flatProficiency } from './flat-proficiency.ts';
import { foldedList } from './folded-list.ts';
import { identicalLevelText } from './identical-level-text.ts';
import { inconsistentPerson } from './inconsistent-person.ts';
import { invalidValue } from './invalid-value.ts';
import { keyWhitespace } from './key-whitespace.ts';
import { labelVariant } from './label-variant.ts';
import { legacyWithoutSuccessor } from './legacy-without-successor.ts';
import { length } from './length.ts';
import { levelGap } from './level-gap.ts';
import { levelNotDefined } from './level-not-defined.ts';
import { levelNotInScale } from './level-not-in-scale.ts';
import { levelOrder } from './level-order.ts';
import { levelPlateau } from './level-plateau.ts';
import { malformedCode } from './malformed-code.ts';
import { malformedId } from './malformed-id.ts';
import { matrixHole } from './matrix-hole.ts';
import { misplacedKey } from './misplaced-key.ts';
import { missingCode } from './missing-code.ts';
import { missingDescription } from './missing-description.ts';
import { missingExample } from './missing-example.ts';
import { missingLevelDescription } from './missing-level-description.ts';
import { missingProficiency } from './missing-proficiency.ts';
import { missingRequired } from './missing-required.ts';
import { missingSource } from './missing-source.ts';
import { missingTrack } from './missing-track.ts';
import { missingWiring } from './missing-wiring.ts';
import { misspelling } from './misspelling.ts';
import { mixedApostrophes } from './mixed-apostrophes.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { negativeExample } from './negative-example.ts';
import { nonInclusiveTerm } from './non-inclusive-term.ts';
import { notDemonstrable } from './not-demonstrable.ts';
import { otherEnglish } from './other-english.ts';
import { passiveVoice } from './passive-voice.ts';
import { placeholderText } from './placeholder-text.ts';
import { proficiencyRegression } from './proficiency-regression.ts';
import { referenceToDeprecated } from './reference-to-deprecated.ts';
import { renamedReference } from './renamed-reference.ts';
import { repeatedBullet } from './repeated-bullet.ts';
import { restrictedContent } from './restricted-content.ts';
import { sameDescription } from './same-description.ts';
import { skillDropped } from './skill-dropped.ts';
import { staleBaseline } from './stale-baseline.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { tabBeforeValue } from './tab-before-value.ts';
import { termCapitalisation } from './term-capitalisation.ts';
import { termVariant } from './term-variant.ts';
import { terminalPunctuation } from './terminal-punctuation.ts';
import { threadGap } from './thread-gap.ts';
import { threadTitleDrift } from './thread-title-drift.ts';
import { truncatedText } from './truncated-text.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unknownCodePrefix } from './unknown-code-prefix.ts';
import { unknownOption } from './unknown-option.ts';
import { unknownProperty } from './unknown-property.ts';
import { unknownRule } from './unknown-rule.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unresolvedBaseline } from './unresolved-baseline.ts';
import { unresolvedImport } from './unresolved-import.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unsupportedFormat } from './unsupported-format.ts';
import { unusedDefinition } from './unused-definition.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { vagueWord } from './vague-word.ts';
import { verbLevelMismatch } from './verb-level-mismatch.ts';
import { versionMismatch } from './version-mismatch.ts';
import { whitespace } from './whitespace.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the product, in alphabetical order. */
export const rules: readonly Rule[] = [
  acronymExpansion,
  ambiguousReference,
  ambiguousScalar,
  articleAgreement,
  avoidedWord,
  boilerplateInText,
  brokenLink,
  capitalStart,
  circularReference,
  codeGluedToText,
  codeLevelUndefined,
  codeLevelVsRole,
  codeSequenceGap,
  colloquialism,
  commaInFlowText,
  commentInText,
  compoundCompetency,
  contraction,
  copiedFile,
  duplicateCode,
  duplicateCompetency,
  duplicateExample,
  duplicateId,
  duplicateKey,
  duplicateManifest,
  duplicateRequirement,
  duplicateTitleOtherType,
  duplicateWord,
  emptyCollection,
  exampleEqualsSummary,
  exampleLooksLikeTitle,
  exportUnsafe,
  externalDefinitionDrift,
  fileNameIdMismatch,
  fillerOrTrivialising,
  firstPersonSingular,
  flatProficiency,
  foldedList,
  identicalLevelText,
  inconsistentPerson,
  invalidValue,
  keyWhitespace,
  labelVariant,
  legacyWithoutSuccessor,
  length,
  levelGap,
  levelNotDefined,
  levelNotInScale,
  levelOrder,
  levelPlateau,
  malformedCode,
  malformedId,
  matrixHole,
  misplacedKey,
  missingCode,
  missingDescription,
  missingExample,
  missingLevelDescription,
  missingProficiency,
  missingRequired,
  missingSource,
  missingTrack,
  missingWiring,
  misspelling,
  mixedApostrophes,
  nearDuplicate,
  negativeExample,
  nonInclusiveTerm,
  notDemonstrable,
  otherEnglish,
  passiveVoice,
  placeholderText,
  proficiencyRegression,
  referenceToDeprecated,
  renamedReference,
  repeatedBullet,
  restrictedContent,
  sameDescription,
  skillDropped,
  staleBaseline,
  strayPunctuation,
  tabBeforeValue,
  termCapitalisation,
  termVariant,
  terminalPunctuation,
  threadGap,
  threadTitleDrift,
  truncatedText,
  undefinedAcronym,
  unknownCodePrefix,
  unknownOption,
  unknownProperty,
  unknownRule,
  unreadableFile,
  unresolvedBaseline,
  unresolvedImport,
  unresolvedReference,
  unsupportedFormat,
  unusedDefinition,
  unusedSuppression,
  vagueWord,
  verbLevelMismatch,
  versionMismatch,
  whitespace,
  wrongType,
  yamlSyntax,
];
