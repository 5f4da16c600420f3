/** What the server and the browser's own API pass to each other, which nobody here looks into. */
type Passed = Record<string, unknown>;

export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** The person gave up, or the device has none; the browser has said so already. */
export class PasskeyDismissed extends Error {
  override name = 'PasskeyDismissed';
}

export async function makePasskey(options: Passed): Promise<Passed> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return asked(() => navigator.credentials.create({ publicKey }));
}

export async function presentPasskey(options: Passed): Promise<Passed> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return asked(() => navigator.credentials.get({ publicKey }));
}

async function asked(ask: () => Promise<Credential | null>): Promise<Passed> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON() as Passed;
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
  }
  throw new PasskeyDismissed();
}
