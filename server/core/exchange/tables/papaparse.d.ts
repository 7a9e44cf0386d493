/** The part of Papa Parse that is used here; its own types bring in those of Node, which the core does without. */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
    /** `cursor` is the offset behind the row. */
    readonly meta: { readonly cursor: number };
  }
  interface Parser {
    abort(): void;
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (row: Step, parser: Parser) => void;
  }
  const papaparse: { parse(text: string, options: Options): unknown };
  export default papaparse;
}
