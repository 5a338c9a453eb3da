import manifest from './manifest.json' with { type: 'json' };

const placeholder = new URL('https://standards.example');

/** The manifest with which the app is made in one paste, for the address under which this service is reached. */
export function slackManifest(publicUrl: string): typeof manifest {
  const { host, origin } = new URL(publicUrl);
  const written = JSON.stringify(manifest)
    .replaceAll(placeholder.origin, origin)
    .replaceAll(`"${placeholder.host}"`, JSON.stringify(host));
  return JSON.parse(written);
}

/** The scopes that the app asks for. */
export function botScopesOf({ oauth_config: oauth }: typeof manifest): string[] {
  return oauth.scopes.bot;
}
