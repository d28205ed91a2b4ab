# The portal alone; its database is another container, see docker-compose.yml
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /xieshou
COPY . .
# mvnw takes the pinned Maven through the image's own
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q package -DskipTests && \
    java -Djarmode=tools -jar target/xieshou.jar extract --destination /portal

FROM eclipse-temurin:25-jre
ENV LANG=C.UTF-8 XIESHOU_HOME=/var/lib/xieshou SERVER_ADDRESS=0.0.0.0
RUN useradd --system --uid 10001 --home-dir /var/lib/xieshou --create-home xieshou
WORKDIR /portal
COPY --from=build /portal ./
USER 10001
VOLUME /var/lib/xieshou
EXPOSE 8080
# Restarts map the classes that the first start wrote into the home (ClassArchive)
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", \
    "-XX:SharedArchiveFile=/var/lib/xieshou/classes.jsa", "-Xlog:cds=off", \
    "-Dxieshou.class-archive=/var/lib/xieshou/classes.jsa", "-jar", "xieshou.jar"]
