import { type ReactNode, useId, useRef, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const taken = [wordDocument, '.docx', '.md', '.txt', 'text/plain', 'text/markdown'].join(',');

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
  const take = async (file: File) => {
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
        <FileChoice onFile={take} />
      </div>
      <p className="mt-3 text-sm text-soft">{t('drafting.privacy')}</p>
    </form>
  );
}

type TakesFile = { onFile: (file: File) => void };

/** Takes a file that is dropped; dropped words stay with the field. */
// React Aria's DropZone does it too, and brings its words in thirty-four languages before the first paint of the room.
function FileDrop({ onFile, children }: TakesFile & { children: ReactNode }) {
  const { t } = useLanguage();
  const [isOver, setIsOver] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div
      role="group"
      aria-label={t('drafting.drop')}
      className={`mt-4 rounded-lg ${isOver ? 'outline-2 outline-offset-4 outline-accent' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      {children}
    </div>
  );
}

function FileChoice({ onFile }: TakesFile) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="hidden"
        accept={taken}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again once it has been changed.
          event.target.value = '';
        }}
      />
      <button type="button" className="button button-outlined" onClick={() => input.current?.click()}>
        {t('drafting.choose')}
      </button>
    </>
  );
}
