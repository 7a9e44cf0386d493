import type { Rule } from '../rule.ts';
import { duplicateKey } from './duplicate-key.ts';

/** Every rule of the product. */
export const rules: readonly Rule[] = [duplicateKey];
