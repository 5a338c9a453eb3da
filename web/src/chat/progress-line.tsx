import { useLanguage } from '../language/language-provider.tsx';
import type { Stage } from './chat-message.ts';

/** What is being done while one waits. */
export function ProgressLine({ stage, isFirst }: { stage: Stage | null; isFirst: boolean }) {
  const { t } = useLanguage();
  return (
    <p role={isFirst ? 'status' : undefined} className="flex items-center gap-2.5 py-2 text-sm text-soft">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-mark-line" />
      {t(`progress.${stage ?? 'retrieve'}`)}
    </p>
  );
}
