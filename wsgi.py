"""The application for a WSGI server, with the settings of the environment. Refuses: anything else."""

import os

from service.app import create_app
from service.settings import read_settings

application = create_app(read_settings(os.environ))
