# The portal alone; its database is another container, see docker-compose.yml
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /xieshou
COPY . .
# mvnw takes the pinned Maven through the image's own
RUN ./mvnw -q package -DskipTests -Dcyclonedx.skip=false && \
    java -Djarmode=tools -jar target/xieshou.jar extract --destination /portal

FROM eclipse-temurin:25-jre
ENV LANG=C.UTF-8 XIESHOU_HOME=/var/lib/xieshou SERVER_ADDRESS=0.0.0.0
RUN useradd --system --uid 10001 --home-dir /var/lib/xieshou --create-home xieshou && \
    install --directory --owner 10001 --mode 0700 /var/backups/xieshou
WORKDIR /portal
COPY --from=build /portal ./
# Spring Boot's training run: the classes of a start, read and linked once (application-training.yaml)
RUN java -XX:AOTCacheOutput=xieshou.aot -Dspring.context.exit=onRefresh -jar xieshou.jar \
    --spring.profiles.active=training
USER 10001
VOLUME /var/lib/xieshou /var/backups/xieshou
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=xieshou.aot", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", \
    "-jar", "xieshou.jar"]
