import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { Provision } from '#corpus/provision/provision.ts';
import { search } from '../api.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { capitalised } from '../reader/capitalised.ts';
import { readerAddress } from '../reader/use-reader.ts';
import { DialogFrame } from '../shell/dialog-frame.tsx';

/** Finds a provision as one types, by number, words or sense; Enter opens the one that is chosen. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t, lang } = useLanguage();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', query, lang],
    queryFn: ({ signal }) => search(query, lang, signal),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const hits = query.length > 1 ? (data?.hits ?? []) : [];
  return (
    <DialogFrame title={t('search.title')} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={t('search.title')} autoFocus>
          <Input className="field [&::-webkit-search-cancel-button]:hidden" placeholder={t('search.placeholder')} />
        </SearchField>
        <p role="status" className="my-2 min-h-5 text-xs text-soft">
          {error
            ? error.message
            : hits.length > 0
              ? t('search.found', { count: hits.length })
              : query.length > 1 && !isFetching
                ? t('search.none')
                : t('search.hint')}
        </p>
        <ListBox
          aria-label={t('search.title')}
          items={hits.map(({ provision }) => provision)}
          className="-mx-2 outline-none"
          onAction={(key) => {
            const hit = hits.find(({ provision }) => provision.id === key);
            if (!hit) return;
            onClose();
            navigate(readerAddress(hit.provision.id, hit.provision.lang));
          }}
        >
          {(provision) => <Hit provision={provision} />}
        </ListBox>
      </Autocomplete>
    </DialogFrame>
  );
}

function Hit({ provision }: { provision: Provision }) {
  const instrument = useInstrumentOf(provision.instrument);
  const name = instrument?.shortTitle ?? provision.instrument;
  return (
    <ListBoxItem
      id={provision.id}
      textValue={`${provision.label}, ${name}`}
      className="cursor-pointer rounded-md px-3 py-2 outline-none focused:bg-accent-soft hovered:bg-sunken"
    >
      <p className="text-xs text-soft">
        <bdi className="font-semibold text-ink">{capitalised(provision.label, provision.lang)}</bdi> · <bdi>{name}</bdi>
      </p>
      <p className="law line-clamp-2 text-[0.9375rem] leading-snug" lang={provision.lang} dir="auto">
        {provision.text || provision.headings.at(-1)}
      </p>
    </ListBoxItem>
  );
}
