// What the tablet takes from the outbox: one place, so that the views know nothing of how marks are kept and sent.
export type { Fact, Kept, Outbox, Receipt, Sync } from '../outbox/outbox'
export type {
  DeskEntrant,
  DeskField,
  DeskInput,
  DeskNode,
  DeskOption,
  DeskView,
  MarksView,
  PanelView,
  RequestView,
  SessionView,
  SheetMark,
  StatusView,
} from '../outbox/api'
