import './styles/ref.css'
import { refSignalrLink } from '../outbox/ref-signalr'
import { keepShell } from '../outbox/shell-updates'
import { openRef } from './open-ref'
import { optionsOf } from './options'
import { browserWorld } from './tablet/browser-world'

const start = async (): Promise<void> => {
  const world = await browserWorld({ openLink: refSignalrLink, shell: keepShell() })
  openRef('#ref', optionsOf(location, world.recall), world)
}
void start()
