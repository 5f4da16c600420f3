import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenSignedOut, whenTwoFactorsNeeded } from './api/client';
import { keys } from './api/keys';
import { createQueries } from './api/query';
import { App } from './app/App';
import { createAppRouter } from './app/router';
import { startTranslations } from './i18n/i18n';

await startTranslations();
const queries = createQueries();
const router = createAppRouter(queries);
whenSignedOut(() => {
  queries.removeQueries({ queryKey: keys.session });
  void router.invalidate();
});

whenTwoFactorsNeeded(() => void router.navigate({ to: '/profile', hash: 'two-factors' }));

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no root element.');
createRoot(container).render(
  <StrictMode>
    <App queries={queries} router={router} />
  </StrictMode>,
);
