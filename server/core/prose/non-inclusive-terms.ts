/** What to write in the place of a term, and why not the term. */
export interface Term {
  readonly instead: readonly string[];
  readonly because: string;
}

const excludes = 'leaves people out or puts them down';
const gender = 'speaks of one gender only';
const disability = 'makes a disability a figure of speech';

/**
 * Terms that leave people out, from the word lists of the Inclusive Naming Initiative, the Google developer documentation
 * style guide and the bias-free chapter of the Microsoft Writing Style Guide; the ableist ones also from the Financial
 * Times' guide. Only what means nothing else: “master” and “native” are left alone.
 */
const terms: readonly (readonly [words: string, instead: string, because: string])[] = [
  ['blacklist | black list', 'blocklist | deny list', excludes],
  ['blacklists', 'blocklists | deny lists', excludes],
  ['blacklisted', 'blocked', excludes],
  ['blacklisting', 'blocking', excludes],
  ['whitelist | white list', 'allowlist | allow list', excludes],
  ['whitelists', 'allowlists | allow lists', excludes],
  ['whitelisted', 'allowed', excludes],
  ['whitelisting', 'allowing', excludes],
  ['slave', 'replica | secondary', excludes],
  ['slaves', 'replicas | secondaries', excludes],
  ['grandfathered', 'exempted', excludes],
  ['grandfathering', 'exempting', excludes],
  ['tribal knowledge', 'unwritten knowledge', excludes],
  ['powwow', 'meeting', excludes],
  ['guru', 'expert', excludes],
  ['gurus', 'experts', excludes],
  ['ninja', 'expert', excludes],
  ['ninjas', 'experts', excludes],
  ['rockstar | rock star', 'expert', excludes],
  ['groom', 'refine', excludes],
  ['grooms', 'refines', excludes],
  ['groomed', 'refined', excludes],
  ['grooming', 'refining | refinement', excludes],
  ['guys', 'everyone | people', gender],
  ['manpower', 'staff | workforce', gender],
  ['man hours | manhours', 'working hours | person-hours', gender],
  ['man days | mandays', 'working days | person-days', gender],
  ['man years', 'working years | person-years', gender],
  ['man made | manmade', 'artificial', gender],
  ['manned', 'staffed', gender],
  ['mankind', 'humanity', gender],
  ['middleman', 'intermediary', gender],
  ['middlemen', 'intermediaries', gender],
  ['chairman | chairwoman', 'chair', gender],
  ['chairmen', 'chairs', gender],
  ['foreman', 'supervisor', gender],
  ['foremen', 'supervisors', gender],
  ['salesman | saleswoman', 'salesperson', gender],
  ['salesmen', 'salespeople', gender],
  ['spokesman | spokeswoman', 'spokesperson', gender],
  ['spokesmen', 'spokespeople', gender],
  ['businessman | businesswoman', 'business person', gender],
  ['businessmen', 'business people', gender],
  ['tradesman', 'tradesperson', gender],
  ['tradesmen', 'tradespeople', gender],
  ['workman', 'worker', gender],
  ['workmen', 'workers', gender],
  ['his or her | her or his | her and his | his and her', 'their', gender],
  ['him or her | her or him', 'them', gender],
  ['himself or herself | herself or himself', 'themselves', gender],
  ['he or she | she or he', '', gender],
  ['himself | herself', 'themselves', gender],
  ['his', 'their', gender],
  ['her', '', gender],
  ['hers', 'theirs', gender],
  ['him', 'them', gender],
  ['he | she', '', gender],
  ['crazy | insane', 'surprising | unexpected', disability],
  ['lame | dumb', 'weak', disability],
  ['cripple', 'weaken', disability],
  ['crippled', 'weakened', disability],
  ['cripples', 'weakens', disability],
  ['crippling', 'severe', disability],
  ['sanity check | sanity test', 'quick check', disability],
  ['sanity checks | sanity tests', 'quick checks', disability],
  ['sanity checking', 'quick checking', disability],
  ['blind spot', 'gap', disability],
  ['blind spots', 'gaps', disability],
  ['blind eye', '', disability],
  ['tone deaf', 'insensitive', disability],
  ['deaf ears', '', disability],
  ['handicapped', 'disabled', disability],
  ['wheelchair bound', 'wheelchair-using', disability],
];

/** Words that may be meant literally, for frameworks that have agreed to avoid them. */
const ableist: readonly (readonly [string, string, string])[] = [
  ['blind | blindly | deaf | mad | nuts | stupid | idiot | idiotic | paralysed | paralyzed', '', disability],
  ['dummy', 'placeholder | sample', disability],
  ['dummies', 'placeholders | samples', disability],
];

/** Each term, in lower case, with what to write instead. */
export const nonInclusiveTerms = entriesOf(terms);

/** Each further term that is avoided only where the style says so. */
export const ableistTerms = entriesOf(ableist);

function entriesOf(list: typeof terms): readonly (readonly [string, Term])[] {
  return list.flatMap(([words, instead, because]) =>
    words
      .split(' | ')
      .map((word): [string, Term] => [
        word,
        { instead: instead === '' ? [] : instead.split(' | '), because },
      ]),
  );
}
