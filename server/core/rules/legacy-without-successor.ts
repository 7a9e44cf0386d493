import { stub } from '../analysis/unwritten.ts';
import { insertKey } from '../editing/insert-key.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const legacyWithoutSuccessor = defineRule({
  id: 'legacy-without-successor',
  on: 'entity',
  severity: 'info',
  summary: 'What is legacy or retired says what to use instead, or what to do about it.',
  why: 'People still find the old page. Without a pointer they either stay with it or start to ask around.',
  examples: {
    bad: `skills:
  - id: hand-signals
    name: Hand signals
    status: retired
#   ^^^^^^ Skill “Hand signals” is retired but does not say what to use instead. Write its successor under “replacedBy”.
`,
    good: `skills:
  - id: hand-signals
    name: Hand signals
    status: retired
    replacedBy: [radio-signals]
  - id: radio-signals
    name: Radio signals
`,
  },
  *check(entity, model) {
    const { status, isLegacy } = entity.data as { readonly status?: string; readonly isLegacy?: boolean };
    const own = status ?? (isLegacy === true ? 'legacy' : undefined);
    const keys = model.schemaOf(entity)?.properties;
    if ((own !== 'legacy' && own !== 'retired') || keys?.has('replacedBy') !== true) return;
    if (isSaid(entity, 'replacedBy') || isSaid(entity, 'notice')) return;
    const hasNotice = keys.has('notice');
    const advice = hasNotice ? 'or a word to its readers under “notice”' : '';
    yield {
      message: `${sentence(nameThing(model, entity))} is ${own} but does not say what to use instead. Write its successor under “replacedBy”${advice === '' ? '' : `, ${advice}`}.`,
      at: { key: [status === undefined ? 'isLegacy' : 'status'] },
      fixes: hasNotice ? noticeOf(entity) : [],
    };
  },
});

function isSaid({ data, file }: Entity, key: string): boolean {
  const located = file.located(data);
  return located !== undefined && isWritten(located, key);
}

/** A stub: what comes next only the author knows. */
function noticeOf({ data, file }: Entity): Fix[] {
  const edit = insertKey(file, data, [`notice: ${stub}`]);
  return edit === undefined ? [] : [{ title: 'Insert “notice”', safe: false, edits: [edit] }];
}
