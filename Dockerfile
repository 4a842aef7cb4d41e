# The bot alone: no model, no compiler, no root. Its one file of state lies in /data.
#   make image
#   docker run -d --restart unless-stopped -e DISCORD_TOKEN -v wood:/data thousand-token-wood
# The same commit over the same base gives the same bytes: versions are pinned, and nothing tells of when it was built. A base
# of yours by its digest: make image BASE=python:3.11-slim@sha256:...
ARG BASE=python:3.11-slim
FROM ${BASE} AS build
ARG SOURCE_DATE_EPOCH=0
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1 \
    PIP_CONSTRAINT=/source/constraints.txt PIP_BUILD_CONSTRAINT=/source/constraints.txt
WORKDIR /source
RUN python3 -m venv /wood
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY engine engine
COPY inference inference
COPY db db
COPY bot bot
COPY cogs cogs
# Compiled once, by content and not by time. What pip notes of where a wheel lay is nobody's.
RUN /wood/bin/pip install --no-compile '.[postgres]' \
    && /wood/bin/pip uninstall -y pip \
    && /wood/bin/python -m compileall -q --invalidation-mode unchecked-hash /wood/lib \
    && mkdir /data \
    && find /wood /data -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

FROM ${BASE}
ENV PATH=/wood/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/data WOOD_DATABASE=/data/wood.db
COPY --from=build /wood /wood
COPY --from=build --chown=10001:10001 /data /data
# By its number: what starts it can then see that it is not root.
USER 10001:10001
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "check", "--alive"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
