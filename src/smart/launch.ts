import { runLaunchPage } from './launch-page.ts'

const root = document.getElementById('launch')
if (root) void runLaunchPage({ root })
