# Serves the site that `npm run build` made, with the headers that it wrote for nginx:
#   npm run build && docker build -t library . && docker run --rm -p 8080:80 library
# Put https in front of it (a proxy, or the platform that runs it); the site itself needs nothing else.
FROM nginx:stable-alpine
RUN rm /etc/nginx/conf.d/default.conf
COPY dist /var/www/library
RUN mv /var/www/library/hosting/nginx.conf /etc/nginx/conf.d/library.conf && nginx -t
