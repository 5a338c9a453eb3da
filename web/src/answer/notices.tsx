import type { Notice } from '#server/answer/answer.ts';
import { ProvisionLinks } from '../reader/provision-link.tsx';

/** What one must know about an answer, in the server's plain words, with the provisions that they speak of. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="mt-5 space-y-2">
      {notices.map(({ kind, text, provisions = [] }) => (
        <li
          key={`${kind} ${text}`}
          className="border-s-2 border-outline bg-sunken px-4 py-2.5 text-sm leading-relaxed"
          dir="auto"
          data-notice={kind}
        >
          {text}
          {provisions.length > 0 && (
            <ProvisionLinks
              ids={provisions.filter((id) => id.includes('/'))}
              className="mt-1 flex flex-wrap gap-x-4 gap-y-1"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
