import type { paths } from './schema';

/** The body of a successful answer, so that nothing here depends on how the server names its records. */
type Answer<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

export type Session = Answer<'/api/v1/session', 'get'>;
export type Person = NonNullable<Session['person']>;
export type Membership = Session['companies'][number];
export type Role = Membership['role'];
export type SetUp = Body<'/api/v1/setup', 'post'>;
export type Profile = Body<'/api/v1/profile', 'put'>;

export type System = Answer<'/api/v1/system', 'get'>;
export type SystemItem = System['items'][number];
export type SystemState = SystemItem['state'];

export type Company = Answer<'/api/v1/companies/{companyId}', 'get'>;
export type CompanySettings = Body<'/api/v1/companies/{companyId}', 'put'>;
export type SettingsSection = Answer<'/api/v1/companies/{companyId}/settings/{section}', 'get'>;
export type Member = Answer<'/api/v1/companies/{companyId}/people', 'get'>['items'][number];
export type ApiKey = Answer<'/api/v1/companies/{companyId}/keys', 'get'>['items'][number];
export type NewApiKey = Body<'/api/v1/companies/{companyId}/keys', 'post'>;
export type Invitation = Answer<'/api/v1/companies/{companyId}/invitations', 'get'>['items'][number];
export type PersonSession = Answer<'/api/v1/profile/sessions', 'get'>[number];
export type SignInPage = Answer<'/api/v1/profile/sign-ins', 'get'>;
export type SignInRecord = SignInPage['items'][number];
export type Security = Answer<'/api/v1/profile/security', 'get'>;
export type Passkey = Security['passkeys'][number];
export type InvitationLook = Answer<'/api/v1/invitations/look', 'post'>;
export type RolePermissions = Answer<'/api/v1/companies/{companyId}/roles', 'get'>[number];
export type Connection = Answer<'/api/v1/companies/{companyId}/connections', 'get'>['items'][number];
export type ConnectionKind = Answer<'/api/v1/companies/{companyId}/connection-kinds', 'get'>[number];
export type ConnectionField = ConnectionKind['fields'][number];
export type AddedConnection = Body<'/api/v1/companies/{companyId}/connections', 'post'>;
export type RevisedConnection = Body<'/api/v1/companies/{companyId}/connections/{connectionId}', 'put'>;
export type Verdict = Answer<'/api/v1/companies/{companyId}/connections/{connectionId}/test', 'post'>;
export type LoggedEvent = Answer<'/api/v1/companies/{companyId}/events', 'get'>['items'][number];

export type Overview = Answer<'/api/v1/companies/{companyId}/overview', 'get'>;
export type CountedTotal = Overview['dueSoon'];
export type InvoiceList = Answer<'/api/v1/companies/{companyId}/invoices', 'get'>;
export type InvoiceItem = InvoiceList['items'][number];
export type InvoiceState = InvoiceItem['state'];
export type ReceivedFile = Answer<'/api/v1/companies/{companyId}/invoices', 'post'>['items'][number];
export type InvoiceBatchRequest = Body<'/api/v1/companies/{companyId}/invoices/batches', 'post'>;
export type Batch = Answer<'/api/v1/companies/{companyId}/batches/{batchId}', 'get'>;
export type BatchState = Batch['state'];
export type BatchItem = Answer<'/api/v1/companies/{companyId}/batches/{batchId}/items', 'get'>['items'][number];
export type BatchItemState = BatchItem['state'];

export type Retry = Answer<'/api/v1/companies/{companyId}/retries/{retryId}', 'get'>['retry'];
export type RetryAttempt = Answer<'/api/v1/companies/{companyId}/retries/{retryId}', 'get'>['history'][number];
export type RetryState = Retry['state'];
export type FailureClass = Retry['failureClass'];
export type RetryDecision = Body<'/api/v1/companies/{companyId}/retries/decide', 'post'>;
export type Job = Answer<'/api/v1/companies/{companyId}/jobs', 'get'>[number];
export type JobRun = NonNullable<Job['last']>;
export type JobOutcome = JobRun['outcome'];
export type Feature = Answer<'/api/v1/companies/{companyId}/features', 'get'>[number];
export type Notice = Answer<'/api/v1/companies/{companyId}/notifications', 'get'>['items'][number];

export type DocumentItem = Answer<'/api/v1/companies/{companyId}/issued-documents', 'get'>['items'][number];
export type TroubledDocument = Answer<'/api/v1/companies/{companyId}/issuing-dashboard', 'get'>['troubled'][number];
export type DocumentState = DocumentItem['state'];
export type DocumentKind = DocumentItem['kind'];
export type DocumentDetail = Answer<'/api/v1/companies/{companyId}/issued-documents/{issuedId}', 'get'>;
export type DraftContent = DocumentDetail['content'];
export type DraftRequest = Body<'/api/v1/companies/{companyId}/issued-documents', 'post'>;
export type DraftRelation = Body<
  '/api/v1/companies/{companyId}/issued-documents/{issuedId}/drafts',
  'post'
>['relation'];
export type DocumentBatchRequest = Body<'/api/v1/companies/{companyId}/issued-documents/batches', 'post'>;
export type Preview = Answer<'/api/v1/companies/{companyId}/issued-documents/preview', 'post'>;
export type DocumentFinding = Preview['findings'][number];
export type DocumentHistory = Answer<'/api/v1/companies/{companyId}/issued-documents/{issuedId}/history', 'get'>;
export type AuthorityAnswer = DocumentHistory['answers'][number];
export type AuthorityAttempt = DocumentHistory['attempts'][number];
export type IssuingDashboard = Answer<'/api/v1/companies/{companyId}/issuing-dashboard', 'get'>;
export type AnswerStatistics = Answer<'/api/v1/companies/{companyId}/authority-answers/statistics', 'get'>;
export type Issuer = Answer<'/api/v1/companies/{companyId}/issuer', 'get'>;
export type RevisedIssuer = Body<'/api/v1/companies/{companyId}/issuer', 'put'>;
export type SigningKey = Answer<'/api/v1/companies/{companyId}/signing-keys', 'get'>[number];
export type UploadedKey = Body<'/api/v1/companies/{companyId}/signing-keys', 'post'>;
export type NumberSeries = Answer<'/api/v1/companies/{companyId}/number-series', 'get'>[number];

export type Invoice = Answer<'/api/v1/companies/{companyId}/invoices/{invoiceId}', 'get'>;
export type InvoiceField = Invoice['fields'][string];
export type InvoiceLine = Invoice['lines'][number];
export type Finding = Invoice['findings'][number];
export type AllowedAction = Invoice['allowedActions'][number];
export type Box = NonNullable<InvoiceField['box']>;
export type Candidate = Answer<
  '/api/v1/companies/{companyId}/invoices/{invoiceId}/candidates',
  'get'
>['fields'][string][number];
export type VendorDefault = Answer<'/api/v1/companies/{companyId}/vendor-defaults', 'get'>['items'][number];
export type Revision = Body<'/api/v1/companies/{companyId}/invoices/{invoiceId}/fields', 'patch'>;
export type LineInput = NonNullable<NonNullable<Revision['lines']>[number]>;

export type CabysLookup = Answer<'/api/v1/companies/{companyId}/lookups/cabys', 'get'>;
export type CabysEntry = NonNullable<CabysLookup['value']>[number];
export type Taxpayer = NonNullable<Answer<'/api/v1/companies/{companyId}/lookups/taxpayer', 'get'>['value']>;
export type Exonerated = NonNullable<Answer<'/api/v1/companies/{companyId}/lookups/exoneration', 'get'>['value']>;
export type EarlierCustomer = Answer<'/api/v1/companies/{companyId}/lookups/customers', 'get'>[number];
export type Province = Answer<'/api/v1/companies/{companyId}/lookups/places', 'get'>[number];
export type DraftImport = Answer<'/api/v1/companies/{companyId}/draft-imports', 'post'>;
