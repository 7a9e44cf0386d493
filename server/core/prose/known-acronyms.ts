/**
 * Abbreviations that every reader of a competency framework is taken to know: own selection of those that the Oxford
 * dictionary of English lists as words of their own, and the names of widespread file formats and protocols.
 */
export const knownAcronyms: ReadonlySet<string> = new Set(
  `AI AM API APIs BA BC BSc CD CEO CFO CI CIO COO CPU CRM CSS CSV CTO CV DIY DNA DNS EEA EU FAQ FAQs FTP GB GDP GDPR GPS
  GUI HR HTML HTTP HTTPS ID IDs IP ISO IT JSON KPI KPIs LAN LED MA MBA MB MD MP MSc NATO NB NGO NHS OK PA PC PCs PDF PDFs
  PE PhD PIN PM PR Q&A QA RAM RSS SDK SMS SQL SSL TCP TLS TV UI UK UN URL URLs US USA USB UTC UX VAT VIP VP VPN WAN WWW XML YAML
  ZIP TODO TBC TBD TBA FIXME XXX`.split(/\s+/),
);
