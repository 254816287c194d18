import '../../components/style/index.css';
import { mountApplication } from '../../components/mount.tsx';
import { createApplication } from '../../lib/app/application.ts';
import { messagesFor } from '../../lib/app/messages/languages.ts';
import { onCopyRequest } from '../../lib/browser/copy-request.ts';
import { extensionEnvironment } from '../../lib/browser/environment.ts';

const application = createApplication(extensionEnvironment('panel'), messagesFor(navigator.languages));
const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the application.');
mountApplication(application, root);
void application.start(null).then(() => onCopyRequest(Date.now, () => void application.copyCommand()));
