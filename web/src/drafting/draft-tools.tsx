import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLanguage } from '../language/language-provider.tsx';
import { AgreedLanguage } from './agreed-language.tsx';
import { CompareDraft } from './compare-draft.tsx';
import { type Draft, openFindings } from './draft.ts';
import { FindingList, type Selected } from './finding-list.tsx';

const tools = ['findings', 'phrases', 'compare'] as const;

type DraftToolsProps = {
  draft: Draft;
  selected: Selected;
  onChange: (change: (draft: Draft) => Draft) => void;
};

/** What stands beside a checked draft: its findings, agreed language for a phrase, and a comparison with an instrument. */
export function DraftTools({ draft, selected, onChange }: DraftToolsProps) {
  const { t } = useLanguage();
  const open = openFindings(draft).length;
  const [tool, setTool] = useState<string>('findings');
  useEffect(() => {
    if (selected) setTool('findings');
  }, [selected]);
  return (
    <Tabs
      selectedKey={tool}
      onSelectionChange={(key) => setTool(String(key))}
      className="mt-8 min-w-0 lg:sticky lg:top-18 lg:mt-0 lg:flex lg:max-h-[calc(100dvh-6rem)] lg:flex-col lg:self-start"
    >
      <TabList aria-label={t('drafting.tools')} className="flex flex-wrap gap-1 border-b border-hairline">
        {tools.map((name) => (
          <Tab
            key={name}
            id={name}
            className="cursor-pointer border-b-2 border-transparent px-3 py-2 text-sm text-soft hover:text-ink selected:border-accent selected:font-medium selected:text-ink"
          >
            {name === 'findings' ? t('drafting.findings', { count: open }) : t(`drafting.${name}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="findings" className="min-h-0 overflow-y-auto py-3">
        <FindingList draft={draft} selected={selected} onChange={onChange} />
      </TabPanel>
      <TabPanel id="phrases" className="min-h-0 overflow-y-auto py-3">
        <AgreedLanguage />
      </TabPanel>
      <TabPanel id="compare" className="min-h-0 overflow-y-auto py-3">
        <CompareDraft draft={draft} />
      </TabPanel>
    </Tabs>
  );
}
