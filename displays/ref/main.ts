import '../ui/tokens.css'
import '../ui/base.css'
import { keepShell } from '../outbox/shell-updates'

void keepShell()
