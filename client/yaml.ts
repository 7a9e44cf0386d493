import type { DocumentSelector } from 'vscode';

/** The documents that may be ours. The language stays YAML: nothing of what others do for it is lost. */
export const yaml = [{ language: 'yaml' }] satisfies DocumentSelector;
