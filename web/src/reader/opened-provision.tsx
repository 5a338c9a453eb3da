import type { ReactNode } from 'react';
import type { Provision } from '#corpus/provision/provision.ts';
import { ApiProblem } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Waiting } from '../shell/waiting.tsx';
import type { OpenProvision } from './open-provision.ts';
import { ProvisionLinks } from './provision-link.tsx';
import { ProvisionPanels } from './provision-panels.tsx';
import { rootOf, useProvision } from './use-provision.ts';

type OpenedProvisionProps = { opened: OpenProvision; header: (asked: Provision) => ReactNode };

/** Fetches a provision within its whole unit and shows it; where there is none, says so and names the nearest. */
export function OpenedProvision({ opened, header }: OpenedProvisionProps) {
  const { t } = useLanguage();
  const { id, lang = null, quote } = opened;
  const asked = useProvision(id, lang);
  const root = useProvision(rootOf(id), lang, asked.data !== undefined && rootOf(id) !== id);
  if (asked.error) return <MissingProvision error={asked.error} />;
  // It takes the room that the text will take, so that what stands below it stays where it is.
  if (!asked.data || root.isFetching)
    return (
      <div className="flex-1">
        <Waiting />
      </div>
    );
  const own = asked.data.whole ?? [asked.data];
  const whole = root.data?.whole ?? own;
  return (
    <>
      {header(asked.data)}
      {lang && lang !== asked.data.lang && (
        <p className="px-4 pt-2 text-sm text-soft sm:px-6">{t('reader.other-language')}</p>
      )}
      <ProvisionPanels provisions={whole} asked={own} {...(quote ? { quote } : {})} />
    </>
  );
}

function MissingProvision({ error }: { error: Error }) {
  const { t } = useLanguage();
  const nearest = error instanceof ApiProblem ? error.nearest : [];
  return (
    <div className="p-5">
      <ProblemNote>
        <p>{error.message}</p>
        {nearest.length > 0 && (
          <>
            <p className="mt-2">{t('answer.nearest')}</p>
            <ProvisionLinks ids={nearest} />
          </>
        )}
      </ProblemNote>
    </div>
  );
}
