import { useTranslation } from 'react-i18next';
import type { ConnectionField, ConnectionKind } from '../api/types';
import { wordsFor } from '../i18n/words';

/** The words of kinds and their fields, which the server decides: translated where this version knows them. */
export function useKindWords() {
  const { i18n } = useTranslation();
  return {
    kind: ({ name, label }: ConnectionKind) => wordsFor(i18n, `connections.kinds.${name}.name`, label),
    label: (kind: ConnectionKind, { name, label }: ConnectionField) =>
      wordsFor(i18n, `connections.kinds.${kind.name}.${name}`, label),
    help: (kind: ConnectionKind, { name, help }: ConnectionField) =>
      wordsFor(i18n, `connections.kinds.${kind.name}.${name}Help`, help),
  };
}
