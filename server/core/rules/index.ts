import type { Rule } from '../rule.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { commaInFlowText } from './comma-in-flow-text.ts';
import { commentInText } from './comment-in-text.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateCompetency } from './duplicate-competency.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { foldedList } from './folded-list.ts';
import { invalidValue } from './invalid-value.ts';
import { levelNotInScale } from './level-not-in-scale.ts';
import { malformedCode } from './malformed-code.ts';
import { malformedId } from './malformed-id.ts';
import { misplacedKey } from './misplaced-key.ts';
import { missingLevelDescription } from './missing-level-description.ts';
import { missingProficiency } from './missing-proficiency.ts';
import { missingRequired } from './missing-required.ts';
import { placeholderText } from './placeholder-text.ts';
import { tabBeforeValue } from './tab-before-value.ts';
import { unknownProperty } from './unknown-property.ts';
import { unknownRule } from './unknown-rule.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unresolvedImport } from './unresolved-import.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unsupportedFormat } from './unsupported-format.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule of the product, in alphabetical order. */
export const rules: readonly Rule[] = [
  ambiguousScalar,
  commaInFlowText,
  commentInText,
  duplicateCode,
  duplicateCompetency,
  duplicateId,
  duplicateKey,
  foldedList,
  invalidValue,
  levelNotInScale,
  malformedCode,
  malformedId,
  misplacedKey,
  missingLevelDescription,
  missingProficiency,
  missingRequired,
  placeholderText,
  tabBeforeValue,
  unknownProperty,
  unknownRule,
  unreadableFile,
  unresolvedImport,
  unresolvedReference,
  unsupportedFormat,
  unusedSuppression,
  wrongType,
  yamlSyntax,
];
