import { startTranslations } from '../i18n/i18n';

await startTranslations();
