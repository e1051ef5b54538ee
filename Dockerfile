# The warehouse, its flows and its dashboard in one image; what it runs is its command (see docker-compose.yml).
#
#   docker build -t doi-ngoai-warehouse:0.1.0 .
#   docker build --build-arg LOCK=dashboard -t doi-ngoai-warehouse:0.1.0-dashboard .
#   docker build --build-arg LOCK=superset -t doi-ngoai-warehouse:0.1.0-superset .
#
# The base is pinned by its tag. PYTHON_DIGEST=sha256:... pins its bytes as well.
ARG PYTHON_TAG=3.11.14-slim-bookworm
ARG PYTHON_DIGEST=

FROM python:${PYTHON_TAG}${PYTHON_DIGEST:+@${PYTHON_DIGEST}} AS packages
ARG LOCK=runtime
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements/${LOCK}.txt /tmp/lock.txt
# What has no wheel is built with the locked setuptools, so that nothing unpinned is fetched.
RUN sed -n '/^setuptools==/,/[^\\]$/p' /tmp/lock.txt > /tmp/build.txt \
    && /opt/venv/bin/pip install --no-deps --require-hashes -r /tmp/build.txt \
    && /opt/venv/bin/pip install --no-deps --require-hashes --no-build-isolation -r /tmp/lock.txt
COPY . /app
# The checkout is linked in, not copied: the dbt project and the registers lie beside the code.
RUN /opt/venv/bin/pip install --no-deps --no-build-isolation -e /app \
    && /opt/venv/bin/python -m compileall -q /app/flows /app/warehouse /app/dashboards /opt/venv/lib \
    && /opt/venv/bin/pip uninstall -q -y pip

FROM python:${PYTHON_TAG}${PYTHON_DIGEST:+@${PYTHON_DIGEST}}
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp \
    DOINGOAI_HOME=/data \
    DOINGOAI_SOURCE=/items \
    PREFECT_SERVER_ANALYTICS_ENABLED=false \
    DO_NOT_TRACK=1
RUN groupadd --gid 10001 doingoai \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin doingoai \
    && install -d -o doingoai -g doingoai /data /state \
    && install -d /items
COPY --from=packages /opt/venv /opt/venv
COPY --from=packages /app /app
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["/app/deploy/entrypoint.sh"]
CMD ["doingoai", "run"]
