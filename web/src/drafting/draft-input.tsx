import { type ReactNode, useId, useState } from 'react';
import { Button, DropZone, FileTrigger } from 'react-aria-components';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const taken = [wordDocument, '.docx', '.md', '.txt', 'text/plain', 'text/markdown'];

type DraftInputProps = {
  text: string;
  onText: (text: string) => void;
  onCheck: (source: string | File) => void;
};

/** Where a draft comes in: written or pasted, or a file dropped or chosen. A Word document goes to the server as it is. */
export function DraftInput({ text, onText, onCheck }: DraftInputProps) {
  const { t } = useLanguage();
  const field = useId();
  const [isRefused, setIsRefused] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const isWord = file.name.toLowerCase().endsWith('.docx');
    const isText = /\.(txt|md|markdown)$/i.test(file.name);
    setIsRefused(!isWord && !isText);
    if (isWord) onCheck(file);
    else if (isText) onText(await file.text());
  };
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onCheck(text);
      }}
    >
      <p className="max-w-prose text-soft">{t('drafting.explanation')}</p>
      <FileDrop onFile={take}>
        <label htmlFor={field} className="mb-1 block text-sm font-medium">
          {t('drafting.text')}
        </label>
        <textarea
          id={field}
          className="field law min-h-[40dvh]"
          dir="auto"
          spellCheck={false}
          placeholder={t('drafting.placeholder')}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </FileDrop>
      {isRefused && <ProblemNote>{t('drafting.refused')}</ProblemNote>}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <button type="submit" className="button button-filled px-4" disabled={!text.trim()}>
          {t('drafting.check')}
        </button>
        <FileTrigger acceptedFileTypes={taken} onSelect={(files) => take(files?.[0])}>
          <Button className="button button-outlined">{t('drafting.choose')}</Button>
        </FileTrigger>
      </div>
      <p className="mt-3 text-sm text-soft">{t('drafting.privacy')}</p>
    </form>
  );
}

function FileDrop({ onFile, children }: { onFile: (file: File | undefined) => void; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <DropZone
      aria-label={t('drafting.drop')}
      className="mt-4 rounded-lg drop-target:outline-2 drop-target:outline-offset-4 drop-target:outline-accent"
      onDrop={async ({ items }) => {
        const item = items.find((candidate) => candidate.kind === 'file');
        onFile(await item?.getFile());
      }}
    >
      {children}
    </DropZone>
  );
}
