"""Settings: the only reader of the environment.

HOLDFIRE_HOME   folder of the record: database, keys, documents (default: ~/.local/share/holdfire)
DATABASE_URL    postgres://user:password@host/name moves the tables to PostgreSQL (default: SQLite in HOLDFIRE_HOME)
HOLDFIRE_URL    the address at which people reach it (default: http://127.0.0.1:8000)
HOLDFIRE_LANGUAGE_MODEL  address of a language model (OpenAI-compatible) that may propose claims; without it none is asked
HOLDFIRE_LANGUAGE_MODEL_NAME, HOLDFIRE_LANGUAGE_MODEL_KEY  the model's name there, and the key that the address asks for
HOLDFIRE_PROXY  set to 1 when a TLS proxy that sets X-Forwarded-Proto stands in front
"""

import os
import secrets
import tempfile
import tomllib
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url

from holdfire.config.slices import SLICES

HOME = Path(os.environ.get("HOLDFIRE_HOME") or Path.home() / ".local/share/holdfire").absolute()
PUBLIC_URL = os.environ.get("HOLDFIRE_URL", "http://127.0.0.1:8000").rstrip("/")

LANGUAGE_MODEL = os.environ.get("HOLDFIRE_LANGUAGE_MODEL", "").strip()
LANGUAGE_MODEL_NAME = os.environ.get("HOLDFIRE_LANGUAGE_MODEL_NAME", "").strip()
LANGUAGE_MODEL_KEY = os.environ.get("HOLDFIRE_LANGUAGE_MODEL_KEY", "").strip()

DEBUG = False
_secret = HOME / "secret"
SECRET_KEY = _secret.read_text() if _secret.exists() else secrets.token_urlsafe(50)

_address = urlsplit(PUBLIC_URL)
_TLS = _address.scheme == "https"
ALLOWED_HOSTS = [_address.hostname or "127.0.0.1", "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
if os.environ.get("HOLDFIRE_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    *SLICES,  # before allauth, whose templates parties dresses in the house's look
    "holdfire.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "holdfire.web.middleware.SecurityHeaders",
    "holdfire.web.middleware.ShortAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "holdfire.web.middleware.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "holdfire.web.middleware.SessionLimits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "holdfire.parties.sessions.Members",
]
ROOT_URLCONF = "holdfire.config.urls"
WSGI_APPLICATION = "holdfire.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "holdfire.web.context.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "holdfire.web.templatetags.holdfire",
                "holdfire.web.templatetags.links",
            ],
        },
    }
]

# A receipt must survive power loss, hence FULL; one writer at a time, hence IMMEDIATE.
_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 5,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA temp_store=FILE"
    ),
}
DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{HOME / 'holdfire.sqlite3'}", conn_max_age=600, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = _SQLITE
    # A file, not memory: tests with threads need the locks of the real thing.
    DATABASES["default"]["TEST"] = {"NAME": f"{tempfile.gettempdir()}/holdfire-test-{os.getpid()}.sqlite3"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "holdfire.parties.signin.NoSignup"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Holdfire"

NINJA_PAGINATION_CLASS = "holdfire.config.paging.Page"

SESSION_ENGINE = "holdfire.parties.patience"
SESSION_COOKIE_NAME = "__Host-session" if _TLS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _TLS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "holdfire.web.errors.csrf_failure"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SECURE_HSTS_SECONDS = 31_536_000 if _TLS else 0
SECURE_SSL_REDIRECT = False
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية"), ("ru", "Русский"), ("fa", "فارسی")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# What the pages call this record: the file record.toml in HOLDFIRE_HOME, with name, opens_on (a day) and demonstration.
_named = HOME / "record.toml"
_told = tomllib.loads(_named.read_text(encoding="utf-8")) if _named.exists() else {}
RECORD_NAME = str(_told.get("name", ""))
OPENS_ON = str(_told.get("opens_on", ""))
DEMONSTRATION = bool(_told.get("demonstration", False))

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_IMMUTABLE_FILE_TEST = (
    r"/dist/[\w.-]+-[0-9A-Za-z]{8}\.\w+$"  # the built assets carry a hash in their names
)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
