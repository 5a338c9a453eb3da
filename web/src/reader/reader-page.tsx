import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { InstrumentWithOutline } from '../api.ts';
import { InstrumentFacts } from '../instruments/instrument-facts.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { ConversationsIcon, NextIcon, PreviousIcon } from '../shell/icons.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { OpenedProvision } from './opened-provision.tsx';
import { Outline, unitsOf } from './outline.tsx';
import { ProvisionHeader } from './provision-header.tsx';
import { rootOf, useInstrumentOutline } from './use-provision.ts';
import { readerAddress } from './use-reader.ts';

const OutlineDialog = lazy(() => import('./outline-dialog.tsx').then((room) => ({ default: room.OutlineDialog })));

type ReaderPageProps = { slug: string; locator: string | null; lang: string | null };

/** An instrument with its outline, open at a provision or at what is known of the instrument. */
export function ReaderPage({ slug, locator, lang }: ReaderPageProps) {
  const { data, error } = useInstrumentOutline(slug, lang);
  useTitle(data?.shortTitle);
  if (error) {
    return (
      <div className="mx-auto w-full max-w-prose p-6">
        <ProblemNote>{error.message}</ProblemNote>
      </div>
    );
  }
  if (!data) return <Waiting />;
  const shownLang = lang ?? data.languages[0] ?? 'en';
  const current = locator && `${slug}/${locator}`;
  return (
    <div className="flex flex-1 lg:grid lg:h-[calc(100dvh-3.5rem)] lg:flex-none lg:grid-cols-[17rem_minmax(0,1fr)]">
      <nav
        aria-label={data.shortTitle}
        className="hidden min-h-0 overflow-y-auto border-e border-hairline p-4 lg:block"
      >
        <Link
          href={readerAddress(slug).replace(/\/$/, '')}
          className="mb-3 block font-law text-base leading-snug font-semibold"
        >
          <bdi>{data.shortTitle}</bdi>
        </Link>
        <Outline outline={data.outline} current={current} lang={shownLang} />
      </nav>
      <div className="flex h-[calc(100dvh-3.5rem)] min-w-0 flex-1 flex-col lg:h-auto lg:min-h-0">
        {current ? (
          <ReadProvision instrument={data} id={current} lang={lang} />
        ) : (
          <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-8">
            <InstrumentFacts instrument={data} />
            <div className="mt-8 lg:hidden">
              <Outline outline={data.outline} current={null} lang={shownLang} />
            </div>
            <StandingLine />
          </div>
        )}
      </div>
    </div>
  );
}

type ReadProvisionProps = { instrument: InstrumentWithOutline; id: string; lang: string | null };

function ReadProvision({ instrument, id, lang }: ReadProvisionProps) {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const [isOutlineOpen, setIsOutlineOpen] = useState(false);
  const units = unitsOf(instrument.outline);
  const at = units.indexOf(rootOf(id));
  return (
    <>
      <OpenedProvision
        opened={{ id, ...(lang ? { lang } : {}) }}
        header={(provision) => (
          <ProvisionHeader provision={provision} onLanguage={(chosen) => navigate(readerAddress(id, chosen))}>
            <button
              type="button"
              className="button px-2 lg:hidden"
              aria-label={t('reader.outline')}
              aria-haspopup="dialog"
              onClick={() => setIsOutlineOpen(true)}
            >
              <ConversationsIcon />
            </button>
            <Step id={units[at - 1]} lang={lang} name={t('reader.previous')}>
              <PreviousIcon />
            </Step>
            <Step id={units[at + 1]} lang={lang} name={t('reader.next')}>
              <NextIcon />
            </Step>
          </ProvisionHeader>
        )}
      />
      <div className="border-t border-hairline pb-2">
        <StandingLine />
      </div>
      <Suspense>
        {isOutlineOpen && (
          <OutlineDialog
            instrument={instrument}
            current={id}
            lang={lang ?? 'en'}
            onClose={() => setIsOutlineOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}

type StepProps = { id: string | undefined; lang: string | null; name: string; children: React.ReactNode };

function Step({ id, lang, name, children }: StepProps) {
  if (!id) return null;
  return (
    <Link href={readerAddress(id, lang ?? undefined)} className="button px-2" aria-label={name} title={name}>
      {children}
    </Link>
  );
}
