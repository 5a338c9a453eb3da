import { Component, type ReactNode } from 'react';

type FailureBoundaryProps = { title: string; action: string; children: ReactNode };

/** Stands in for a room that could not be shown, most often because the page was built anew since it was opened. */
export class FailureBoundary extends Component<FailureBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className="mx-auto max-w-prose px-5 py-16">
        <p>{this.props.title}</p>
        <button type="button" className="button button-filled mt-4" onClick={() => window.location.reload()}>
          {this.props.action}
        </button>
      </div>
    );
  }
}
