import type { InstrumentWithOutline } from '../api.ts';
import { DialogFrame } from '../shell/dialog-frame.tsx';
import { Outline } from './outline.tsx';

type OutlineDialogProps = { instrument: InstrumentWithOutline; current: string; lang: string; onClose: () => void };

/** The outline where there is no room for it beside the text; choosing a place closes it. */
export function OutlineDialog({ instrument, current, lang, onClose }: OutlineDialogProps) {
  return (
    <DialogFrame title={instrument.shortTitle} onClose={onClose} place="side">
      {/* biome-ignore lint/a11y: a press on any link inside, by key or pointer, is what closes the dialog */}
      <div onClick={(event) => event.target instanceof Element && event.target.closest('a') && onClose()}>
        <Outline outline={instrument.outline} current={current} lang={lang} />
      </div>
    </DialogFrame>
  );
}
