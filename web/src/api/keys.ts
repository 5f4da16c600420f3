import type { InvoiceFilters } from '../invoices/filters';

/** Every cache key, from the widest to the narrowest, so that an event can drop a whole branch. */
export const keys = {
  session: ['session'] as const,
  system: ['system'] as const,
  company: (companyId: string) => ['companies', companyId] as const,
  settings: (companyId: string) => [...keys.company(companyId), 'settings'] as const,
  sections: (companyId: string) => [...keys.company(companyId), 'sections'] as const,
  section: (companyId: string, section: string) => [...keys.sections(companyId), section] as const,
  people: (companyId: string) => [...keys.company(companyId), 'people'] as const,
  invitations: (companyId: string) => [...keys.company(companyId), 'invitations'] as const,
  companySignIns: (companyId: string) => [...keys.company(companyId), 'sign-ins'] as const,
  providers: ['providers'] as const,
  security: ['security'] as const,
  sessions: ['security', 'sessions'] as const,
  signIns: ['security', 'sign-ins'] as const,
  roles: (companyId: string) => [...keys.company(companyId), 'roles'] as const,
  features: (companyId: string) => [...keys.company(companyId), 'features'] as const,
  apiKeys: (companyId: string) => [...keys.company(companyId), 'keys'] as const,
  connections: (companyId: string) => [...keys.company(companyId), 'connections'] as const,
  connectionList: (companyId: string) => [...keys.connections(companyId), 'list'] as const,
  connectionKinds: (companyId: string) => [...keys.connections(companyId), 'kinds'] as const,
  connection: (companyId: string, connectionId: string) =>
    [...keys.connections(companyId), 'one', connectionId] as const,
  events: (companyId: string) => [...keys.company(companyId), 'events'] as const,
  overview: (companyId: string) => [...keys.company(companyId), 'overview'] as const,
  batches: (companyId: string) => [...keys.company(companyId), 'batches'] as const,
  batch: (companyId: string, batchId: string) => [...keys.batches(companyId), 'one', batchId] as const,
  retries: (companyId: string) => [...keys.company(companyId), 'retries'] as const,
  jobs: (companyId: string | null) =>
    companyId === null ? ([...keys.system, 'jobs'] as const) : ([...keys.company(companyId), 'jobs'] as const),
  notices: (companyId: string) => [...keys.company(companyId), 'notices'] as const,
  noticeMails: ['notice-mails'] as const,
  invoices: (companyId: string) => [...keys.company(companyId), 'invoices'] as const,
  invoiceList: (companyId: string, filters: InvoiceFilters) => [...keys.invoices(companyId), 'list', filters] as const,
  invoice: (companyId: string, invoiceId: string) => [...keys.invoices(companyId), 'one', invoiceId] as const,
  timeline: (companyId: string, invoiceId: string) => [...keys.invoice(companyId, invoiceId), 'timeline'] as const,
  documentText: (companyId: string, documentId: string) =>
    [...keys.company(companyId), 'documents', documentId, 'text'] as const,
};
