/** One line of plain words as markdown that shows exactly these words: what would act as markup is escaped. */
export function plainToMarkdown(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`|\](?=[(:])|(?<=\S)\*|\*(?=\S)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/^(?=[-+*#>=~](?:\s|$)|#{2,6}(?:\s|$)|[-=~_]{2,}|(?:[-_] *){3}|>)/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
