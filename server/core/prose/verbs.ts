import type { Word } from './prose.ts';

/**
 * Verbs with which job profiles and competencies begin, in their base form. An own list: the verbs of the six levels of
 * Bloom's taxonomy in its revised form (Anderson and Krathwohl, 2001) and those that occur most often at the start of
 * a text in published frameworks.
 */
const plain = `accelerate accept accompany achieve acknowledge acquire act adapt adhere adjust administer adopt advance advise
advocate aggregate agree align allocate allow amend analyse analyze anticipate apply appraise appreciate arbitrate
arrange articulate ask assemble assert assess assign assist assume assure attend attract augment automate avoid be
become begin believe bring broaden browse build calculate calibrate capture carry categorise categorize celebrate
choose circulate clarify classify close collaborate collate collect combine commence commission communicate compare
compete compile complement comply compose compute conclude configure confirm connect consider consolidate constrain
construct consult contribute convert convey convince coordinate cope correspond counsel create critique cultivate
customise customize debug decide decommission deepen defend defer define delegate deliver demonstrate depend deploy
deputise derive describe detect determine develop devise diagnose differentiate disclose discuss dispatch
disseminate distinguish distribute divide do drive earn educate elaborate elicit eliminate embed embody embrace
empathise empathize emphasise emphasize employ empower enable encourage encrypt energise enforce engage enhance
enlist enrich ensure enter escalate establish evaluate evolve examine exceed execute exhibit expand expect expedite
explain explore express extend facilitate find follow formalise formulate foster fulfil gain gather generate get
give go grow guarantee handle have hear help highlight hold hypothesise identify illustrate implement import improve
include incorporate inculcate induct infer inform inherit initiate inject innovate insert inspect inspire install
instil instruct integrate interact interpret intervene introduce invent invest investigate invite involve isolate
join justify keep know learn liaise listen locate lose maintain make manage manipulate maximise maximize mediate
meet merge migrate minimise minimize mitigate mobilise modernise modernize modify monitor motivate navigate
negotiate nurture observe obtain operate oppose optimise optimize orchestrate organise organize orient oversee
participate perform persist persuade pick pinpoint pioneer predict prepare present preserve preside prevent
prioritise prioritize procure produce promote propose protect prove provide publish pursue put quantify raise react
read realise realize rebuild receive recognise recognize recommend reconcile recover recruit redefine redesign
redirect reduce refactor refer refine reflect register regulate reinforce reject relate relocate rely remain
remember remind remove renew reorganise replace replicate represent require resolve respond restore restrict retain
retire retrieve reveal revise rotate safeguard satisfy say scale scrutinise see seek select sell send serve settle
share shorten simplify simulate solicit solve speak specify spread standardise standardize stay steer stimulate
streamline strengthen strive submit substitute succeed suggest summarise summarize supervise surpass sustain
synthesise synthesize tackle tailor take teach tell terminate thank think tolerate track train transcribe transform
translate transmit treat troubleshoot unblock underpin understand undertake unify unite upgrade uphold urge utilise
utilize validate verify visualise visualize volunteer warn weave withdraw write`;

/** Verbs whose base form or third person is just as often another kind of word: “plans”, “support”, “own”. */
const alsoNouns = `access account action address aim answer appeal approach architect attempt audit author award back balance benefit
bid brainstorm break brief broadcast budget call care cause chair challenge champion change chart check claim coach
code command comment complete conduct conflict contact contract contrast control copy correct cost cover deal demand
design detail direct display document double draft draw effect escape estimate exercise experience export feed file
fill filter finish fix flag focus forecast forward frame function fund gauge grade group guard guide halt hand
harness head hire host impact increase index influence interest interview inventory invoice issue judge label land
launch lead leave leverage lift limit link list load lobby log look lower map mark market master matter measure
mentor mine mix model moderate moor move name narrow need note notice number object offer offset open order outline
own pace pack pair partner patch pay permit pilot pitch place plan play plot position post practice practise press
print probe process profile program progress project promise prompt proof prototype provision purchase push query
question quote range rank rate reach recall record release repair reply report request rescue research reserve
respect rest result return reuse review reward risk role route run sample sanction save schedule score screen script
seal search secure segment sense separate set shadow shape ship show sign size sketch skill sort source speed split
sponsor spot stand start state step steward stop store stress stretch structure study suit supply support surface
survey switch talk target task team test tie time trace trade transfer transition transport travel triage trigger
trust tune turn tutor update use value view visit voice vote wait walk watch weigh welcome win wish witness work
worry`;

/** Every verb that is known, in its base form, and whether it is a noun as well. */
export const verbs: ReadonlyMap<string, { readonly alsoNoun: boolean }> = new Map([
  ...plain.split(/\s+/).map((verb): [string, { alsoNoun: boolean }] => [verb, { alsoNoun: false }]),
  ...alsoNouns.split(/\s+/).map((verb): [string, { alsoNoun: boolean }] => [verb, { alsoNoun: true }]),
]);

const irregular: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['have', 'has'],
  ['do', 'does'],
]);

/** `write` as what a third person does: `writes`. */
export function thirdPerson(verb: string): string {
  const known = irregular.get(verb);
  if (known !== undefined) return known;
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** `write` as an activity: `writing`. */
export function ingForm(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^aeiou]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  if (/[aou]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubling.has(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

const doubling: ReadonlySet<string> = new Set(
  'begin commit get map plan plot refer run set spot stop submit transfer win pin log fit step program'.split(
    ' ',
  ),
);

/** The base form by the third person: `writes` leads to `write`. */
export const baseByThirdPerson: ReadonlyMap<string, string> = new Map(
  [...verbs.keys()].map(verb => [thirdPerson(verb), verb]),
);

/** The base form by the activity: `writing` leads to `write`. */
export const baseByIngForm: ReadonlyMap<string, string> = new Map(
  [...verbs.keys()].map(verb => [ingForm(verb), verb]),
);

/** Whether a word in lower case is a form of a known verb. */
export function isVerbForm(word: string): boolean {
  return verbs.has(word) || baseByThirdPerson.has(word) || baseByIngForm.has(word);
}

/** Whether a further verb is joined by “and” or “or” in words behind a first, which would have to change with it. */
export function hasSecondVerb(words: readonly Word[]): boolean {
  return words.some(
    (word, index) => isVerbForm(word.folded) && ['and', 'or'].includes(words[index - 1]?.folded ?? ''),
  );
}
