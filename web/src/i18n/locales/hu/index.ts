import activity from './activity.json';
import common from './common.json';
import errors from './errors.json';
import findings from './findings.json';
import invoices from './invoices.json';
import review from './review.json';
import session from './session.json';
import settings from './settings.json';
import shell from './shell.json';
import start from './start.json';

export default { activity, common, errors, findings, invoices, review, session, settings, shell, start };
