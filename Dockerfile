# The bot alone: no model, no compiler, no root. Its one file of state lies in /data.
#   docker build -t thousand-token-wood .
#   docker run -d --restart unless-stopped -e DISCORD_TOKEN -v wood:/data thousand-token-wood
FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /source
RUN python -m venv /wood
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY engine engine
COPY inference inference
COPY db db
COPY bot bot
COPY cogs cogs
RUN /wood/bin/pip install -c constraints.txt . && /wood/bin/pip uninstall -y pip

FROM python:3.11-slim
ENV PATH=/wood/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 WOOD_DATABASE=/data/wood.db
RUN useradd --system --uid 10001 --home-dir /data --create-home --shell /usr/sbin/nologin wood
COPY --from=build /wood /wood
USER wood
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "check", "--alive"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
