import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { builtinFile } from '../../reading/builtins.ts';
import { ExportLog } from '../export-log.ts';
import type { ExportedFile } from '../exported-file.ts';
import { CaseBuilder } from './case-builder.ts';
import { writeCaseComponents } from './case-components.ts';
import { CaseExport } from './case-export.ts';
import { writeCaseFamilies } from './case-families.ts';
import { CaseIdentifiers } from './case-identifiers.ts';
import { linkTo } from './case-link.ts';
import { writeCaseRoles } from './case-roles.ts';
import { writeCaseScale, writeCaseSkills } from './case-skills.ts';
import { stableIdentifier } from './stable-identifier.ts';

/**
 * A whole framework as a package of CASE 1.0 (1EdTech, Competencies and Academic Standards Exchange). The same
 * framework gives the same identifiers. `changed` is the time that the package states, as RFC 3339 writes it.
 */
export function writeCase(model: Model, changed: string): ExportedFile {
  const log = new ExportLog(model, 'a CASE package');
  const identifiers = new CaseIdentifiers(model);
  const { manifest } = model;
  const { framework } = identifiers;
  const title = manifest === undefined ? framework : model.titleOf(manifest);
  const document = linkTo(stableIdentifier(framework, 'framework'), title, manifest?.id);
  const builder = new CaseBuilder(document, changed);
  const writing = new CaseExport(model, identifiers, builder, log);
  writeCaseFamilies(writing);
  writeCaseRoles(writing);
  writeCaseSkills(writing);
  writeCaseComponents(writing);
  const depthScale = model.defaultOf('depthScale');
  if (depthScale !== undefined) builder.tie(document, 'isRelatedTo', writing.linkOf(depthScale));
  for (const scale of model.entities('scale')) writeCaseScale(writing, scale);
  for (const scale of writing.builtinsInUse()) writeCaseScale(writing, scale);
  const licence = licenceOf(manifest, framework);
  const root = {
    CFDocument: documentOf(writing, title, changed),
    CFItems: builder.items,
    CFAssociations: builder.associations,
    CFDefinitions: {
      CFConcepts: conceptsOf(writing, changed),
      CFSubjects: [],
      CFLicenses:
        licence === undefined
          ? []
          : [{ ...licence, licenseText: licence.title, lastChangeDateTime: changed }],
      CFItemTypes: builder.types(),
      CFAssociationGroupings: [],
    },
    CFRubrics: [],
  };
  for (const scheme of model.entities('codeScheme')) log.leaveOutWhole(scheme);
  log.leaveOutRoots();
  return { content: `${JSON.stringify(root, undefined, 2)}\n`, report: log.report() };
}

function documentOf({ model, builder, log }: CaseExport, title: string, changed: string): object {
  const { identifier, uri } = builder.document;
  const { manifest } = model;
  const data = manifest?.data ?? {};
  const { publisher, version, attribution, status = 'active' } = data;
  const licence = licenceOf(manifest, title);
  if (manifest !== undefined) {
    log.leaveOut(manifest, ['replacedBy', 'notice', 'feedback', 'labels', 'imports', 'include', 'exclude']);
    if (data.skillScale !== undefined && data.skillScale !== 'ddat-level')
      log.leaveOut(manifest, ['skillScale']);
    if (data.proficiencyScale !== undefined && data.proficiencyScale !== 'ft-proficiency')
      log.leaveOut(manifest, ['proficiencyScale']);
    if (status === 'retired')
      log.change(manifest, ['status'], 'is written as deprecated; CASE has no word for what is retired.');
  }
  return {
    identifier,
    uri,
    creator: publisher ?? title,
    title,
    lastChangeDateTime: changed,
    ...(publisher === undefined ? {} : { publisher }),
    language: model.language,
    ...(version === undefined ? {} : { version }),
    adoptionStatus: adoption[status],
    ...(licence === undefined ? {} : { licenseURI: licence }),
    ...(attribution === undefined ? {} : { notes: attribution }),
  };
}

/** The words of CASE 1.0 for where a document is in its life. */
const adoption = {
  draft: 'Draft',
  active: 'Adopted',
  legacy: 'Deprecated',
  retired: 'Deprecated',
} as const;

function licenceOf(manifest: Entity<'framework'> | undefined, framework: string) {
  const license = manifest?.data.license;
  return license === undefined
    ? undefined
    : linkTo(stableIdentifier(manifest?.id ?? framework, 'license', license), license);
}

/** The glossary: CASE keeps terms as concepts. */
function conceptsOf({ model, identifiers, log }: CaseExport, changed: string): readonly object[] {
  const terms = model.entities('term').filter(({ file }) => file !== builtinFile);
  return terms.map((term, index) => {
    const { term: title = '', expansion, definition } = term.data;
    const { identifier, uri } = linkTo(identifiers.of(term), title);
    log.count('Terms');
    log.leaveOut(term, ['avoid']);
    return {
      identifier,
      uri,
      title,
      hierarchyCode: String(index + 1),
      ...(expansion === undefined ? {} : { keywords: expansion }),
      ...(definition === undefined ? {} : { description: definition }),
      lastChangeDateTime: changed,
    };
  });
}
