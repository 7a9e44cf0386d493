/**
 * Products, standards and ways of working whose names have a capital inside, as those who gave the names write them.
 * Only names that are no ordinary word in another spelling.
 */
export const properNames: readonly string[] =
  `AppSec AutoCAD BigQuery BitLocker CircleCI CloudFormation CloudFront
CloudWatch CompTIA DataOps DevOps DevSecOps DynamoDB FastAPI FinOps GitHub GitLab GitOps GraphQL HashiCorp HubSpot IntelliJ
JavaScript JetBrains JUnit LaTeX LibreOffice LinkedIn LoRaWAN macOS MATLAB MLOps MongoDB MySQL NetSuite NoSQL NumPy OAuth
OneDrive OneNote OpenAPI OpenID OpenShift OpenStack OpenTelemetry PagerDuty PayPal PostgreSQL PowerPoint PowerShell PyTorch
QuickBooks RabbitMQ SaaS ServiceNow SharePoint SonarQube SQLite SurveyMonkey TeamCity TensorFlow TypeScript VMware VoIP
vSphere WhatsApp WordPress YouTube`.split(/\s+/);
