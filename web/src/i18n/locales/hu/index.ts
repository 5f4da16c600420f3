import account from './account.json';
import activity from './activity.json';
import codes from './codes.json';
import common from './common.json';
import connections from './connections.json';
import dashboard from './dashboard.json';
import errors from './errors.json';
import features from './features.json';
import findings from './findings.json';
import imports from './imports.json';
import invoices from './invoices.json';
import issuing from './issuing.json';
import jobs from './jobs.json';
import keys from './keys.json';
import lookups from './lookups.json';
import notices from './notices.json';
import retries from './retries.json';
import review from './review.json';
import sections from './sections.json';
import session from './session.json';
import settings from './settings.json';
import shell from './shell.json';
import start from './start.json';
import system from './system.json';
import vendors from './vendors.json';
import work from './work.json';

export default {
  account,
  activity,
  codes,
  common,
  connections,
  dashboard,
  errors,
  features,
  findings,
  imports,
  invoices,
  issuing,
  jobs,
  keys,
  lookups,
  notices,
  retries,
  review,
  sections,
  session,
  settings,
  shell,
  start,
  system,
  vendors,
  work,
};
