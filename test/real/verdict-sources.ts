import { readFtPages } from '../../server/core/exchange/pages/ft-page.ts';
import { readDdat } from '../../server/core/exchange/published/ddat.ts';
import { readForwardImpact } from '../../server/core/exchange/published/forward-impact.ts';
import { readMonzo } from '../../server/core/exchange/published/monzo.ts';
import { secondSourceDocument } from './second-source-document.ts';
import { readSeeds, readShared, readSharedFolder } from './shared.ts';

type Files = ReadonlyMap<string, string>;

/** The real frameworks whose findings have been judged, in our format; undefined where they are not there. */
export const verdictSources: Readonly<Record<string, () => Files | undefined>> = {
  'ft-operations': () => {
    const text = readShared('real/ft/operations.yml');
    return text === undefined ? undefined : new Map([['operations.yml', text]]);
  },
  'first-document': () =>
    readSeeds()
      .map(text => readFtPages([{ name: 'page.txt', text }]).files)
      .find(files => files.size > 0),
  'second-document': () => secondSourceDocument()?.files,
  ddat: () => {
    const inputs = ['skills.csv', 'roles.csv'].map(name => ({ name, text: readShared(`real/ddat/${name}`) }));
    return isComplete(inputs) ? readDdat(inputs).files : undefined;
  },
  monzo: () => {
    const inputs = readSharedFolder('real/monzo')?.filter(({ name }) => name.endsWith('.md'));
    return inputs === undefined ? undefined : readMonzo(inputs).files;
  },
  'forward-impact': () => {
    const inputs = readSharedFolder('real/forwardimpact/starter');
    return inputs === undefined ? undefined : readForwardImpact(inputs).files;
  },
};

function isComplete(
  inputs: readonly { name: string; text: string | undefined }[],
): inputs is { name: string; text: string }[] {
  return inputs.every(({ text }) => text !== undefined);
}
