import type { Permission } from '../session/session';

/** Hand out access, and so no key may have them. */
const forPeopleAlone: readonly Permission[] = ['people.manage', 'keys.manage'];

/** What a key may be given by somebody who has these permissions. */
export function grantable(own: readonly string[]): string[] {
  return own.filter((permission) => !forPeopleAlone.some((alone) => alone === permission));
}
