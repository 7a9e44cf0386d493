import type { Rule } from '../rule.ts';
import { ambiguousReference } from './ambiguous-reference.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { brokenLink } from './broken-link.ts';
import { circularReference } from './circular-reference.ts';
import { codeGluedToText } from './code-glued-to-text.ts';
import { codeLevelUndefined } from './code-level-undefined.ts';
import { codeLevelVsRole } from './code-level-vs-role.ts';
import { codeSequenceGap } from './code-sequence-gap.ts';
import { commaInFlowText } from './comma-in-flow-text.ts';
import { commentInText } from './comment-in-text.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateCompetency } from './duplicate-competency.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateManifest } from './duplicate-manifest.ts';
import { duplicateRequirement } from './duplicate-requirement.ts';
import { emptyCollection } from './empty-collection.ts';
import { exportUnsafe } from './export-unsafe.ts';
import { externalDefinitionDrift } from './external-definition-drift.ts';
import { fileNameIdMismatch } from './file-name-id-mismatch.ts';
import { foldedList } from './folded-list.ts';
import { invalidValue } from './invalid-value.ts';
import { keyWhitespace } from './key-whitespace.ts';
import { labelVariant } from './label-variant.ts';
import { legacyWithoutSuccessor } from './legacy-without-successor.ts';
import { levelNotInScale } from './level-not-in-scale.ts';
import { malformedCode } from './malformed-code.ts';
import { malformedId } from './malformed-id.ts';
import { misplacedKey } from './misplaced-key.ts';
import { missingCode } from './missing-code.ts';
import { missingLevelDescription } from './missing-level-description.ts';
import { missingProficiency } from './missing-proficiency.ts';
import { missingRequired } from './missing-required.ts';
import { missingSource } from './missing-source.ts';
import { missingWiring } from './missing-wiring.ts';
import { placeholderText } from './placeholder-text.ts';
import { referenceToDeprecated } from './reference-to-deprecated.ts';
import { renamedReference } from './renamed-reference.ts';
import { restrictedContent } from './restricted-content.ts';
import { staleBaseline } from './stale-baseline.ts';
import { tabBeforeValue } from './tab-before-value.ts';
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
import { versionMismatch } from './version-mismatch.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the product, in alphabetical order. */
export const rules: readonly Rule[] = [
  ambiguousReference,
  ambiguousScalar,
  brokenLink,
  circularReference,
  codeGluedToText,
  codeLevelUndefined,
  codeLevelVsRole,
  codeSequenceGap,
  commaInFlowText,
  commentInText,
  duplicateCode,
  duplicateCompetency,
  duplicateId,
  duplicateKey,
  duplicateManifest,
  duplicateRequirement,
  emptyCollection,
  exportUnsafe,
  externalDefinitionDrift,
  fileNameIdMismatch,
  foldedList,
  invalidValue,
  keyWhitespace,
  labelVariant,
  legacyWithoutSuccessor,
  levelNotInScale,
  malformedCode,
  malformedId,
  misplacedKey,
  missingCode,
  missingLevelDescription,
  missingProficiency,
  missingRequired,
  missingSource,
  missingWiring,
  placeholderText,
  referenceToDeprecated,
  renamedReference,
  restrictedContent,
  staleBaseline,
  tabBeforeValue,
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
  versionMismatch,
  wrongType,
  yamlSyntax,
];
