import '../ui/tokens.css'
import '../ui/fonts.css'
import '../ui/base.css'
import { getJson } from '../live/contests'
import { signalrLink } from '../live/signalr-link'
import { browserWorld } from '../live/world'
import { openWall } from './open-wall'
import { optionsOf } from './options'

void openWall('#wall', optionsOf(location), { ...browserWorld, open: signalrLink, get: getJson })
