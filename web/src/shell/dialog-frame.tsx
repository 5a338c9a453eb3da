import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../language/language-provider.tsx';
import { CloseIcon } from './icons.tsx';

type DialogFrameProps = {
  title: string;
  onClose: () => void;
  /** `side` stands at the end of the line as a drawer; `middle` floats. */
  place?: 'middle' | 'side';
  children: ReactNode;
};

/** A dialog with a title and a way out: the button, Esc, or a press beside it. */
export function DialogFrame({ title, onClose, place = 'middle', children }: DialogFrameProps) {
  const { t } = useLanguage();
  const frame =
    place === 'side'
      ? 'ms-auto h-dvh w-full max-w-md rounded-none'
      : 'mx-auto mt-[8vh] max-h-[84vh] w-[calc(100%-1.5rem)] max-w-xl rounded-xl';
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-40 bg-veil"
    >
      <Modal
        className={`${frame} flex flex-col overflow-hidden border border-hairline bg-surface text-ink shadow-float`}
      >
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-center justify-between gap-3 border-b border-hairline py-2 ps-5 pe-2">
            <Heading slot="title" className="font-semibold">
              {title}
            </Heading>
            <button type="button" className="button px-2" aria-label={t('close')} onClick={onClose}>
              <CloseIcon />
            </button>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
