import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { nameOf } from '../../uri.ts';
import { type CardTarget, cardKey, familyOf, levelCardsOf } from '../card/card-targets.ts';
import { type RoleCard, readCard } from '../card/role-card.ts';
import { type Ladder, readLadder } from '../ladder/ladder.ts';
import type { Surface } from '../page/surface.ts';
import { ladderKey, readViewKey } from '../view-key.ts';
import { roleSteps } from './role-steps.ts';
import { relativeTo, SitePaths } from './site-paths.ts';
import { type SiteSkill, siteSkills } from './site-skills.ts';

/** What the pages of a site are made from. */
export interface Site {
  readonly model: Model;
  readonly title: string;
  readonly paths: SitePaths;
  readonly cards: readonly SiteCard[];
  readonly skills: readonly SiteSkill[];
  /** The ladder of each job family. */
  readonly ladders: ReadonlyMap<Entity<'family'>, Ladder>;
  /**
   * The scales that the texts are measured by: the framework's own, those of the skills that it takes from others, and
   * the ones built in that it uses.
   */
  readonly scales: readonly Entity[];
  /** The comparisons of neighbouring levels and of roles that follow one another, and the further parts of long ladders, by the words for views. */
  readonly views: readonly string[];
  /** How links lead from a page to others. */
  readonly surfaceAt: (path: string) => Surface;
}

/** A card with its page. */
export interface SiteCard {
  readonly card: RoleCard;
  readonly path: string;
  readonly family: Entity<'family'> | undefined;
}

/** Reads all cards of a framework and gives every page its path, so that any page can lead to any other. */
export function readSite(model: Model): Site {
  const { manifest } = model;
  const paths = new SitePaths();
  for (const family of model.entities('family'))
    paths.give(ladderKey(family.id ?? ''), 'families', family.id ?? 'family');
  const ladders = new Map(model.entities('family').map(family => [family, readLadder(model, family)]));
  const views = [...[...ladders.values()].flatMap(viewsOf), ...roleSteps(model)];
  for (const key of views) paths.give(key, 'views', nameOfView(key));
  const skills = siteSkills(model, paths);
  const seen = new Set<string>();
  const cards = targetsOf(model).flatMap((target): readonly SiteCard[] => {
    const key = cardKey(target);
    const name =
      target.kind === 'role' ? key.slice('role/'.length) : key.slice('level/'.length).replace('/', '-at-');
    const own = seen.has(key) ? `${key} ${seen.size}` : key;
    seen.add(key);
    const path = paths.give(own, target.kind === 'role' ? 'roles' : 'levels', name);
    return [
      {
        card: readCard(model, target),
        path,
        family: target.kind === 'level' ? target.family : familyOf(model, target.entity),
      },
    ];
  });
  return {
    model,
    title: (manifest === undefined ? onlyFamily(model) : model.titleOf(manifest)) || nameOf(model.root),
    paths,
    cards,
    skills,
    ladders,
    scales: definedScales(model, skills),
    views: [...new Set(views)],
    surfaceAt: from => ({
      titleDepth: 1,
      isLive: false,
      addressOf: key => {
        const path = paths.of(key);
        return path === undefined ? undefined : relativeTo(path, from);
      },
    }),
  };
}

function viewsOf({ tracks, others }: Ladder): readonly string[] {
  const steps = tracks.flatMap(({ levels }) => levels.flatMap(({ step }) => step?.key ?? []));
  return [...steps, ...others.flatMap(({ key }) => key ?? [])];
}

/** The words of a view without those that all have in common. */
function nameOfView(key: string): string {
  const asked = readViewKey(key);
  return asked?.view === 'comparison'
    ? [asked.from, asked.to].map(card => card.replace(/^(?:level|role)\//, '')).join(' ')
    : key;
}

function onlyFamily(model: Model): string | undefined {
  const [family] = model.entities('family');
  return family && model.titleOf(family);
}

function targetsOf(model: Model): readonly CardTarget[] {
  return [
    ...model.entities('family').flatMap(family => levelCardsOf(model, family)),
    ...model.entities('role').map((entity): CardTarget => ({ kind: 'role', entity })),
  ];
}

function definedScales(model: Model, skills: readonly SiteSkill[]): readonly Entity[] {
  const defaults = ['proficiencyScale', 'skillScale', 'depthScale'].flatMap(
    key => model.defaultOf(key) ?? [],
  );
  const isUsed = (scale: Entity) =>
    scale.parent === undefined &&
    model.scaleLevelsOf(scale).some(level => model.referencesTo(level).length > 0);
  const taken = skills
    .filter(({ isOwn }) => !isOwn)
    .flatMap(({ owner, skill }) => owner.follow(owner.standpointOf(skill), 'scale') ?? []);
  return [...new Set([...model.entities('scale'), ...taken, ...defaults.filter(isUsed)])];
}
