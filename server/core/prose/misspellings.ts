/**
 * Typical misspellings and what was meant, in lower case: own selection of those that Wikipedia's “Lists of common
 * misspellings” names and that are words of working life, and those found in published frameworks and their histories
 * (“indientify”). None of them is a word of any kind of English.
 */
const pairs = `abilty ability, accesible accessible, accessability accessibility, accomodate accommodate, accomodation
accommodation, accross across, acheive achieve, acheived achieved, acheivement achievement, acheives achieves,
acheiving achieving, acknowlege acknowledge, adress address, adresses addresses, agressive aggressive, alot a
lot, analsis analysis, analyis analysis, anaylsis analysis, ancilliary ancillary, anual annual, anually
annually, apparant apparent, appropiate appropriate, appropraite appropriate, approriate appropriate, aquire
acquire, aquired acquired, arguement argument, asessment assessment, assesment assessment, assesments
assessments, assited assisted, attendence attendance, autonomus autonomous, availabilty availability, availble
available, availible available, avaliable available, awarness awareness, becuase because, begining beginning,
beleive believe, benefical beneficial, benifit benefit, buisness business, busines business, bussiness business,
catagories categories, catagory category, challange challenge, challanges challenges, changable changeable,
colaborate collaborate, colaboration collaboration, collaberate collaborate, collaberation collaboration,
collaegues colleagues, colleage colleague, collegue colleague, collegues colleagues, comission commission,
comitted committed, comittment commitment, commited committed, commitee committee, committe committee,
committment commitment, communciate communicate, communciation communication, communicaiton communication,
competance competence, competancies competencies, competancy competency, competancys competencies, competant
competent, competeny competency, completly completely, complience compliance, comunicate communicate,
comunication communication, concensus consensus, concious conscious, consistancy consistency, consistant
consistent, consistantly consistently, consultency consultancy, contibute contribute, contibutes contributes,
continous continuous, continously continuously, coordiante coordinate, correspondance correspondence, critisism
criticism, curiousity curiosity, curriculem curriculum, custumer customer, decison decision, decisons decisions,
definate definite, definately definitely, definitly definitely, deliever deliver, delievery delivery,
dependancies dependencies, dependancy dependency, desicion decision, develope develop, developement development,
developper developer, develpoment development, devolopment development, diagnois diagnosis, diffrent different,
dilligence diligence, disatisfied dissatisfied, disciplin discipline, discribe describe, disipline discipline,
divison division, documentaion documentation, documention documentation, doucment document, effeciency
efficiency, effecient efficient, efficency efficiency, eficient efficient, embarass embarrass, enviornment
environment, enviroment environment, enviromental environmental, enviroments environments, enviromnent
environment, equipement equipment, equiptment equipment, especialy especially, essentialy essentially,
establishement establishment, evalution evaluation, excelent excellent, excercise exercise, existance existence,
expereince experience, experiance experience, explaination explanation, faciliate facilitate, facilites
facilities, familar familiar, familiarty familiarity, feasability feasibility, feedbck feedback, finanical
financial, flexability flexibility, flexable flexible, foriegn foreign, foward forward, freind friend, fucntion
function, fulfilll fulfil, fullfil fulfil, futher further, garantee guarantee, gaurantee guarantee, govenment
government, goverance governance, goverment government, govermental governmental, governence governance,
gramatical grammatical, grammer grammar, guidence guidance, guidline guideline, guidlines guidelines, harrass
harass, harrassment harassment, heirarchical hierarchical, heirarchy hierarchy, hierachy hierarchy, idenitfy
identify, identfy identify, identifiy identify, immediatley immediately, immediatly immediately, implemenation
implementation, implementaion implementation, implemetation implementation, implment implement, implmentation
implementation, implments implements, improvment improvement, improvments improvements, includeing including,
inclued include, indentified identified, indentifies identifies, indentify identify, indepedent independent,
independance independence, independant independent, independantly independently, indientify identify, infomation
information, informaton information, informtion information, infrastructre infrastructure, infrastucture
infrastructure, inital initial, initative initiative, initatives initiatives, inititative initiative, innitiative initiative, inovation
innovation, inovative innovative, instalation installation, insufficent insufficient, integraty integrity,
intergrate integrate, intergration integration, interpersonel interpersonal, interupt interrupt, interuption
interruption, involvment involvement, judgemnt judgement, knowldege knowledge, knowledgeble knowledgeable,
knowlegde knowledge, knowlege knowledge, leaderhip leadership, leadeship leadership, lenght length, liase
liaise, liasing liaising, liason liaison, lisence licence, maintainance maintenance, maintainence maintenance,
maintence maintenance, maintenence maintenance, managable manageable, managament management, manageing managing,
managment management, mangement management, mantain maintain, milestons milestones, miniumum minimum, minumum
minimum, mispell misspell, mitagate mitigate, monitering monitoring, montior monitor, motiviation motivation,
neccesary necessary, neccessarily necessarily, neccessary necessary, necesary necessary, necessery necessary,
negociate negotiate, negotate negotiate, negotation negotiation, noticable noticeable, objectivs objectives,
occasionaly occasionally, occassion occasion, occassional occasional, occassionally occasionally, occured
occurred, occurence occurrence, occurences occurrences, occuring occurring, oportunity opportunity,
oppertunities opportunities, oppertunity opportunity, opportunites opportunities, oppurtunity opportunity,
organistion organisation, organsation organisation, orginal original, orginisation organisation, orgnisation
organisation, particpate participate, particulary particularly, partipate participate, paticipate participate,
peform perform, peformance performance, perfomance performance, performace performance, performence performance,
performes performs, permanant permanent, persistance persistence, personel personnel, personell personnel,
persue pursue, persuing pursuing, politican politician, posess possess, posession possession, possable possible,
possesion possession, potentialy potentially, practicioner practitioner, practioner practitioner, practitoner
practitioner, preceed precede, precence presence, prefered preferred, prefering preferring, presance presence,
presentaion presentation, previosly previously, priorites priorities, prioritse prioritise, privelege privilege,
priviledge privilege, probabaly probably, procces process, procedue procedure, proceedure procedure, proceedures
procedures, proces process, profesional professional, professionaly professionally, proffesional professional,
proffessional professional, profficiency proficiency, profficient proficient, proficency proficiency, proficent
proficient, progess progress, proggress progress, pronounciation pronunciation, propper proper, publically
publicly, quailty quality, qualifed qualified, qualtiy quality, quanity quantity, questionaire questionnaire,
reccomend recommend, reccomendations recommendations, reccommend recommend, recieve receive, recieved received,
recieves receives, recieving receiving, recognision recognition, recomend recommend, recomendation
recommendation, recomendations recommendations, recomended recommended, reconize recognize, refered referred,
refering referring, refernce reference, relavant relevant, relevence relevance, relevent relevant, reponse
response, reponsibility responsibility, reponsible responsible, reposible responsible, requirememts
requirements, requirment requirement, requirments requirements, resorces resources, resouce resource, resouces
resources, responsabilities responsibilities, responsability responsibility, responsable responsible,
responsibile responsible, responsibilites responsibilities, responsibilty responsibility, responsiblity
responsibility, retreive retrieve, reveiw review, reveiws reviews, rythm rhythm, satisfactary satisfactory,
satisified satisfied, schedual schedule, scheduel schedule, seperate separate, seperated separated, seperately
separately, seperation separation, serivce service, servce service, sevice service, sieze seize, similarily
similarly, similiar similar, skillfull skilful, softare software, sofware software, solutons solutions,
specalist specialist, specifc specific, specificaly specifically, stakehlder stakeholder, stakehoder
stakeholder, stakeholer stakeholder, stakholder stakeholder, staments statements, stategy strategy, stragety
strategy, stratagies strategies, stratagy strategy, stratergy strategy, strenght strength, strenghts strengths,
structred structured, stuctured structured, succesful successful, succesfully successfully, successfull
successful, successfuly successfully, succint succinct, suceed succeed, sucess success, sucessful successful, sucessfully
successfully, sufficent sufficient, supervison supervision, suport support, suppport support, supprt support,
supression suppression, suprise surprise, surpress suppress, systemmatic systematic, techical technical,
techncial technical, technial technical, technicial technical, techniqe technique, techniqes techniques,
technolgy technology, technologys technologies, techology technology, tecnical technical, tecnique technique,
teh the, thier their, thorougly thoroughly, threshhold threshold, througout throughout, timley timely, tommorow
tomorrow, tranfer transfer, transfered transferred, transfering transferring, transparancy transparency, truely
truly, unconcious unconscious, understading understanding, understandig understanding, understaning
understanding, undestand understand, unneccessary unnecessary, untill until, usefull useful, usualy usually,
utilse utilise, vaild valid, varient variant, vehical vehicle, verfiy verify, virtualy virtually, volonteer
volunteer, vulnerabilites vulnerabilities, vulnerabilty vulnerability, vunerable vulnerable, weakneses
weaknesses, wich which, wiht with, withold withhold, workfow workflow, writeing writing, writen written,
writting writing`;

/** Misspelt words, each with the word that was meant. */
export const misspellings: ReadonlyMap<string, string> = new Map(
  pairs
    .split(/,\s+/)
    .map(pair => pair.split(/\s+/))
    .map(([wrong, ...right]): [string, string] => [wrong!, right.join(' ')]),
);
