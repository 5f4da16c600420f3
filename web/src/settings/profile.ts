import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { keys } from '../api/keys';
import type { Profile } from '../api/types';

export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(text: string): text is Theme {
  return themes.some((theme) => theme === text);
}

/** Saves one's own settings; the session carries them, so it is fetched again. */
export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, language, theme, timeZone }: Profile) =>
      answer(api.PUT('/api/v1/profile', { body: { name, language, theme, timeZone } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.session }),
  });
}
