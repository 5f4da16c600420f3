import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PageTab, PageTabs } from './PageTabs';

function Frame() {
  return (
    <PageTabs label="Pages">
      <PageTab to="/">Here</PageTab>
      <PageTab to={'/there' as '/'}>There</PageTab>
    </PageTabs>
  );
}

test('the tab of the page that is shown looks like the others, and says that it is the one', async () => {
  const root = createRootRoute({ component: Frame });
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => null });
  const router = createRouter({ routeTree: root.addChildren([here]), history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);

  const [shown, other] = [await screen.findByText('Here'), screen.getByText('There')];

  expect(shown.getAttribute('aria-current')).toBe('page');
  for (const look of other.classList) expect(shown.classList.contains(look)).toBe(true);
  expect(other.classList.length).toBeGreaterThan(0);
});
